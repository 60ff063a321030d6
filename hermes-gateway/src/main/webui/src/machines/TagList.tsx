import type { Tag } from '../api/machines';
import { Pill } from '../ui/Pill';

/** The colour is beside the name, never behind it: any colour can be read in both themes. */
export function TagLabel({ tag }: { tag: Tag }) {
  return (
    <Pill variant="outline" icon={tag.color ? <TagDot color={tag.color} /> : undefined}>
      {tag.name}
    </Pill>
  );
}

export const TagDot = ({ color }: { color: string }) => (
  <span className="su-tag-dot" style={{ backgroundColor: color }} aria-hidden="true" />
);

export function TagList({ tags }: { tags: Tag[] }) {
  return (
    <>
      {tags.map((tag) => (
        <TagLabel key={tag.name} tag={tag} />
      ))}
    </>
  );
}
