import { t } from '../i18n/t';

export interface FieldError {
  field: string;
  message: string;
}

export interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  kind?: string;
  remedy?: string;
  errors?: FieldError[];
}

/** What the server refused, or the fact that it did not answer, in words a person can act on. */
export class ApiProblem extends Error {
  readonly kind: string;
  readonly status: number;
  readonly title: string;
  readonly remedy: string | undefined;
  readonly errors: FieldError[];

  constructor(status: number, body: ProblemBody) {
    const title = body.title ?? t('api.failed');
    super(body.detail ?? title);
    this.name = 'ApiProblem';
    this.kind = body.kind ?? 'internal';
    this.status = status;
    this.title = title;
    this.remedy = body.remedy;
    this.errors = body.errors ?? [];
  }

  get detail(): string {
    return this.message;
  }

  fieldError(field: string): string | undefined {
    return this.errors.find((e) => e.field === field)?.message;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await readBody(response);
  if (body) return new ApiProblem(response.status, body);
  return new ApiProblem(response.status, {
    kind: response.status >= 502 && response.status <= 504 ? 'unavailable' : 'internal',
    title: response.statusText || t('api.failed'),
    detail: t('api.noExplanation', { status: response.status }),
    remedy: t('api.lookIntoLog'),
  });
}

export function unreachable(): ApiProblem {
  return new ApiProblem(0, {
    kind: 'unavailable',
    title: t('api.noAnswer'),
    detail: t('api.doesNotAnswer'),
    remedy: t('api.checkItRuns'),
  });
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiProblem(0, { kind: 'internal', title: t('api.mistake'), detail });
}

async function readBody(response: Response): Promise<ProblemBody | null> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return null;
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as ProblemBody) : null;
  } catch {
    return null;
  }
}
