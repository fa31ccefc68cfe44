/** Which dialog of a ticket is open. */
export type ActKind = 'CHASE' | 'ESCALATION' | 'ESTIMATE' | 'CATEGORY' | 'INVOLVE' | 'TRANSFER' | 'QUOTE' | 'APPROVE' | 'DECLINE' | 'MERGE' | 'UNDO_MERGE' | 'SPLIT'
