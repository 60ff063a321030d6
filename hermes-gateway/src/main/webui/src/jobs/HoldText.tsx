import { Link } from 'react-router';
import type { Job } from '../api/jobs';
import { dateTime } from '../ui/format';
import { holdPieces, type HoldPiece } from './holdPieces';

/** Why a queued job does not run yet; a job that stands in the way can be looked at. */
export function HoldText({ job }: { job: Job }) {
  if (!job.holdReason) return <>Waiting for a free worker.</>;
  return holdPieces(job.holdReason).map((piece, index) => <Piece key={index} piece={piece} />);
}

function Piece({ piece }: { piece: HoldPiece }) {
  if ('jobId' in piece) return <Link to={`/jobs/${piece.jobId}`}>another job</Link>;
  if ('at' in piece) return <time dateTime={piece.at}>{dateTime(piece.at)}</time>;
  return <>{piece.text}</>;
}
