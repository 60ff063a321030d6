import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../i18n/t';
import { AngleDownIcon, AngleUpIcon } from '../../ui/icons';
import { Modal } from '../../ui/Modal';
import { canMove, USUAL_COLUMNS, withMoved, type Column, type Direction } from './columns';

interface Props {
  shown: readonly Column[];
  onColumns: (columns: Column[]) => void;
  onClose: () => void;
}

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down' };
const ICONS = { up: <AngleUpIcon />, down: <AngleDownIcon /> };

const nameOf = (column: Column) => t(`machines.list.column.${column}`);

/** Columns from left to right, each with a way to the left and to the right. */
export function ColumnOrderDialog({ shown, onColumns, onClose }: Props) {
  const list = useRef<HTMLOListElement>(null);
  // Keys that repeat are faster than what is kept comes back.
  const [order, setOrder] = useState(shown);
  const [moved, setMoved] = useState<{ column: Column; direction: Direction }>();
  const choose = (columns: Column[]) => {
    setOrder(columns);
    onColumns(columns);
  };
  const move = (column: Column, direction: Direction) => {
    setMoved({ column, direction });
    if (canMove(order, column, direction)) choose(withMoved(order, column, direction));
  };
  const beAsUsual = () => {
    setMoved(undefined);
    choose([...USUAL_COLUMNS]);
  };
  const moveByKey = (event: KeyboardEvent, column: Column) => {
    const direction = event.altKey ? ARROWS[event.key] : undefined;
    if (!direction) return;
    event.preventDefault();
    move(column, direction);
  };
  // A button that is moved in the page loses the focus.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`#${idOf(moved.column, moved.direction)}`)?.focus();
  }, [moved, order]);
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="order-title">
      <ModalHeader title={t('machines.list.orderTitle')} labelId="order-title" />
      <ModalBody>
        <p className="su-quiet">
          {order.length > 0 ? t('machines.list.orderHint') : t('machines.list.noColumns')}
        </p>
        <ol ref={list} className="su-plain-list su-order" aria-label={t('machines.list.columns')}>
          {order.map((column) => (
            <li key={column} className="su-row su-row--apart" onKeyDown={(event) => moveByKey(event, column)}>
              {nameOf(column)}
              <span className="su-row">
                {(['up', 'down'] as const).map((direction) => (
                  <Button
                    key={direction}
                    id={idOf(column, direction)}
                    variant="plain"
                    icon={ICONS[direction]}
                    isAriaDisabled={!canMove(order, column, direction)}
                    aria-label={t(`machines.list.move.${direction}`, { name: nameOf(column) })}
                    aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                    onClick={() => move(column, direction)}
                  />
                ))}
              </span>
            </li>
          ))}
        </ol>
        <p role="status" className="pf-v6-screen-reader">
          {moved &&
            t('machines.list.movedTo', {
              name: nameOf(moved.column),
              place: order.indexOf(moved.column) + 1,
              all: order.length,
            })}
        </p>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('ui.close')}</Button>
        <Button variant="link" onClick={beAsUsual}>
          {t('machines.list.usualColumns')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

const idOf = (column: Column, direction: Direction) => `move-${column}-${direction}`;
