lexer grammar SelectorLexer;

SPACE: [\p{White_Space}]+ -> skip;
OPEN: '(';
CLOSE: ')';
SIGN: (':' | '!=' | '>=' | '<=' | '=' | '>' | '<' | '~') -> pushMode(AFTER_SIGN);
AND: [aA] [nN] [dD];
OR: [oO] [rR];
NOT: [nN] [oO] [tT];
QUOTED: '"' ~["]* '"';
WORD: ~[()":=!<>~\p{White_Space}]+;
OTHER: .;

// A value without quotes may hold signs, as addresses do.
mode AFTER_SIGN;
VALUE_SPACE: [\p{White_Space}]+ -> skip;
VALUE_QUOTED: '"' ~["]* '"' -> type(QUOTED), popMode;
VALUE: ~[()"\p{White_Space}]+ -> popMode;
VALUE_OTHER: . -> type(OTHER), popMode;
