import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the platform takes of each payment. Rows are made by migrations. */
@Entity({ name: 'plan' })
export class Plan {
  @PrimaryColumn('text') readonly code!: string;
  @Column('text') readonly name!: string;
  @Column('integer', { name: 'fee_basis_points' }) readonly feeBasisPoints!: number;
  @Column('integer', { name: 'fee_fixed_minor' }) readonly feeFixedMinor!: number;
}
