import { ansiParts } from './ansi';
import './ansi.css';

/** Text as a terminal would show it. */
export function AnsiText({ text }: { text: string }) {
  return ansiParts(text).map((part, index) =>
    part.classes ? (
      <span key={index} className={part.classes}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
