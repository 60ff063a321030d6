import { useEffect, useRef, useState } from 'react';
import { SearchInput } from './SearchInput';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (value: string) => void;
}

const PAUSE = 250;

/** Types freely, tells the page after a pause; follows the page when the address changes under it. */
export function SearchBox({ label, placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (seen !== value) {
    setSeen(value);
    if (value !== text.trim()) setText(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string, pause = PAUSE) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), pause);
  };
  return (
    <SearchInput
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(_event, next) => type(next)}
      onClear={() => type('', 0)}
    />
  );
}
