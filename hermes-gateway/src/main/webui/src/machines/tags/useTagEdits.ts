import { useMutation, useQueryClient } from '@tanstack/react-query';
import { editTag, removeTag, type TagCount } from '../../api/machines';
import { machineKeys } from '../machineKeys';

export function useTagEdit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tag, edit }: { tag: TagCount; edit: { name?: string; color?: string } }) =>
      editTag(tag, edit),
    onSuccess: () => client.invalidateQueries({ queryKey: machineKeys.all }),
  });
}

export function useTagRemoval() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tag: TagCount) => removeTag(tag, tag.machines > 0),
    onSuccess: () => client.invalidateQueries({ queryKey: machineKeys.all }),
  });
}
