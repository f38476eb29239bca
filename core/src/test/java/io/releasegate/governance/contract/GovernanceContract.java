package io.releasegate.governance.contract;

/** All of it. */
public interface GovernanceContract
        extends CommandContextContract,
                OutcomeContract,
                ReadingContract,
                JobContract,
                LifecycleContract,
                FourEyesContract,
                DriftContract,
                RollbackContract,
                SchedulerContract,
                ConfigurationContract,
                BoardContract,
                ExplainContract,
                LintBlockContract,
                GovernedLintContract,
                StatementAttackContract,
                PeopleAttackContract,
                PlaceAttackContract,
                RecordContract {}
