"""What a person would remember of each page they wrote: a plain account beside the program's own.

It knows by heart which question stands behind which answer, and reads no form to find out. Words
are tokens such as ``zq7qz``, each typed once, so that one is seen wherever it turns up.
"""

from __future__ import annotations

import re

import msgspec

from inventory_app.domain.entries import Section

R, F, S, H = Section.RESENTMENTS, Section.FEARS, Section.RELATIONSHIPS, Section.HARMS
X, P, A = Section.SECRETS, Section.HARM_DONE_TO_ME, Section.STRENGTHS
END = Section.RELATIONSHIPS_END

QUESTIONS: dict[Section, dict[str, str]] = {
    R: {
        **dict.fromkeys(("r_who", "r_label", "r_when"), ""),
        **dict.fromkeys(("r_happened", "r_touched_words", "r_part", "r_part.own"), "own"),
        **dict.fromkeys(("r_part_words", "r_keeping", "r_belief", "r_instead", "r_ask"), "own"),
    },
    F: {
        **dict.fromkeys(("f_fear", "f_about"), ""),
        **dict.fromkeys(("f_might", "f_own_way", "f_made_do", "f_toward_who"), "worry"),
        **dict.fromkeys(("f_part", "f_part.own"), "worry"),
        "f_danger_help": "danger",
        "f_harm_today": "from_harm",
    },
    S: {
        **dict.fromkeys(("s_who", "s_label", "s_when"), ""),
        **dict.fromkeys(("s_part", "s_part.own", "s_part_words", "s_instead", "s_ask"), "own"),
    },
    H: {
        **dict.fromkeys(("h_who", "h_label", "h_when"), ""),
        **dict.fromkeys(("h_what", "h_effect_words", "h_instead", "h_ask"), "own"),
        **dict.fromkeys(("h_part", "h_part.own"), "own"),
    },
    X: {
        "x_title": "",
        **dict.fromkeys(("x_how_long", "x_fear", "x_write", "x_text"), "own private"),
    },
    P: dict.fromkeys(("p_label", "p_who", "p_words", "p_helps"), ""),
    A: dict.fromkeys(("a_strength", "a_example", "a_seen"), ""),
    END: {"s_ideal": ""},
}
"""By section: every question typed into, and the answers it stands behind; none for always."""

NAMES = {R: "r_who", F: "f_fear", S: "s_who", H: "h_who", X: "x_title", P: "p_label"}
NAMES[A] = "a_strength"
PEOPLE = {R: "r_who", F: "f_about", S: "s_who", H: "h_who"}
GATED = (R, F, S, H, X)
ANSWERS = {
    R: ("own", "own", "harmed", "both", "parked"),
    F: ("worry", "worry", "danger", "from_harm", "parked"),
    S: ("own", "own", "harmed", "both", "parked"),
    H: ("own", "own", "harmed", "both", "parked"),
    X: ("own", "own", "harmed", "private", "both", "parked"),
}
MOVES = {
    R: {"r_who": "p_who", "r_label": "p_label", "r_happened": "p_words"},
    S: {"s_who": "p_who", "s_label": "p_label"},
    H: {"h_who": "p_who", "h_label": "p_label"},
    X: {"x_title": "p_label"},
}
OWN_QUESTIONS = frozenset(
    {
        *("r_part", "r_part_words", "r_keeping", "r_instead", "r_strength", "r_owe", "r_share"),
        *("f_own_way", "f_made_do", "f_part", "f_toward_who", "f_strength", "f_share"),
        *("s_part", "s_part_words", "s_hurt", "s_stirred", "s_instead", "s_strength", "s_owe"),
        *("h_what", "h_effect", "h_part", "h_instead", "h_strength", "h_eight", "h_share"),
        *("x_eight", "s_share"),
    }
)
OWN_LABELS = frozenset(
    {
        *("My part", "What keeps it going", "Another way", "Strength", "Do I owe"),
        *("On my own with it", "What it led me to do", "What it brought out"),
        *("Who was hurt", "What it stirred up", "What I did", "What it did to them"),
        *("What was behind it", "On my Step Eight list", "Was someone harmed"),
    }
)
QUIET = frozenset({"parked", "danger", "from_harm"})

_TOKEN = re.compile(r"zq\d+qz")


def tokens_in(seen: object) -> frozenset[str]:
    """Return the tokens in anything the program returns, however deep."""
    text = seen if isinstance(seen, str) else msgspec.json.encode(seen).decode()
    return frozenset(_TOKEN.findall(text))


class Told(msgspec.Struct):
    """One entry as the person remembers it: where it stands, and each question's words.

    A question that was ticked has no words. ``held`` are words out of sight that travelled to a
    page of the own side and wait there.
    """

    section: Section
    number: str = ""
    answer: str = ""
    is_agreed: bool = False
    is_deleted: bool = False
    origin: Section | None = None
    words: dict[str, frozenset[str]] = {}
    held: list[tuple[str, frozenset[str]]] = []

    @property
    def standing(self) -> str:
        """How the safety question stands; set aside also where a check was not passed."""
        needs_check = self.section is S and self.answer != "parked"
        return "" if needs_check and not self.is_agreed else self.answer

    @property
    def is_open(self) -> bool:
        """Whether the answer that opens the own side stands."""
        return self.standing in {"own", "worry"}

    @property
    def is_quiet(self) -> bool:
        """Whether it is never named outside its own list."""
        return self.section in {X, P} or self.standing in QUIET

    @property
    def reachable(self) -> dict[str, frozenset[str]]:
        """The questions whose words may be read, with their words."""
        return {
            question: words
            for question, words in self.words.items()
            if (behind := QUESTIONS[self.section].get(question)) is not None
            and (not behind or self.standing in behind.split())
        }

    @property
    def tokens(self) -> frozenset[str]:
        """Every word that may be read."""
        return frozenset[str]().union(*self.reachable.values())

    @property
    def everything(self) -> frozenset[str]:
        """Every word that is kept, out of sight too."""
        return frozenset[str]().union(*self.words.values(), *(words for _, words in self.held))

    @property
    def name(self) -> frozenset[str]:
        """The words of its name."""
        return self.words.get(NAMES.get(self.section, ""), frozenset())

    def type(self, question: str, token: str) -> None:
        """Remember words typed over what stood there; some stand by a tick or choice."""
        self.words[question] = frozenset({token})
        if question.endswith(".own"):
            self.words[question.removesuffix(".own")] = frozenset()
        if question == "x_text":
            self.words["x_write"] = frozenset()

    def become_harm(self) -> None:
        """Remember that the entry became harm done to the person."""
        moves = MOVES[self.section]
        self.words = {moves.get(key, key): words for key, words in self.words.items()}
        self.origin, self.section, self.answer, self.is_agreed = self.section, P, "", False

    def turn(self) -> Told:
        """Remember a page opened for the own side: a name and a label, and all else held back."""
        if self.origin is None:
            msg = "only a page that came from another list turns to the own side"
            raise ValueError(msg)
        moves = {here: there for here, there in MOVES[self.origin].items() if here != "r_happened"}
        named = {here: self.words[there] for here, there in moves.items() if there in self.words}
        leaves = [pair for pair in self.words.items() if pair[0] not in QUESTIONS[P]]
        self.words = {key: words for key, words in self.words.items() if key in QUESTIONS[P]}
        opened = Told(self.origin, answer="own", words=named, held=[*self.held, *leaves])
        self.held = []
        return opened

    def bring_back(self) -> None:
        """Remember that words held back stand under their questions again, where these are open."""
        if not self.is_open:
            return
        for question, words in self.held:
            self.words[question] = self.words.get(question, frozenset()) | words
        self.held = []

    def erase_hidden(self) -> None:
        """Remember that what was out of sight is gone."""
        self.words = self.reachable
        self.held = []
