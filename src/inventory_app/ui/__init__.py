"""Everything with Qt: the windows, pages and widgets a person sees."""
