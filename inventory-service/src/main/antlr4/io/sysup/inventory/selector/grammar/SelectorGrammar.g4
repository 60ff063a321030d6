parser grammar SelectorGrammar;

options { tokenVocab = SelectorLexer; }

selector: either EOF;
either: both (OR both)*;
both: negated (AND negated)*;
negated: NOT negated | primary;
primary: OPEN either CLOSE | comparison | text;
comparison: field = WORD SIGN value;
value: VALUE | QUOTED;
text: WORD | QUOTED;
