import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `add_on`: payments are an addition that the owner takes on; `included`: they come with the plan. */
export type PlanPayments = 'add_on' | 'included';

/** What a practice has signed up for. Rows are made by migrations; what the platform takes is in the plan's dated rates. */
@Entity({ name: 'plan' })
export class Plan {
  @PrimaryColumn('text') readonly code!: string;
  @Column('text') readonly name!: string;
  @Column('integer') readonly position!: number;
  @Column('text') readonly payments!: PlanPayments;
}
