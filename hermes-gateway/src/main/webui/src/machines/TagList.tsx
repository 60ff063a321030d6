import { Label } from '@patternfly/react-core';
import type { Tag } from '../api/machines';

const COLORS = ['blue', 'teal', 'green', 'orange', 'purple', 'red', 'orangered', 'grey', 'yellow'] as const;
type TagColor = (typeof COLORS)[number];

const colorOf = (tag: Tag): TagColor => COLORS.find((color) => color === tag.color) ?? 'grey';

export function TagList({ tags }: { tags: Tag[] }) {
  return (
    <>
      {tags.map((tag) => (
        <Label key={tag.name} isCompact variant="outline" color={colorOf(tag)}>
          {tag.name}
        </Label>
      ))}
    </>
  );
}
