export const trustKeys = {
  policies: ['trust', 'policies'] as const,
  signers: ['trust', 'signers'] as const,
};
