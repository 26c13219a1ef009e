using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Tests.Changes;

/// <summary>A kind of change of the tests' own: each customer is asked once, and is done when it has answered, be it days later.</summary>
internal sealed class WaitingMethod(Func<Guid, bool> hasAnswered) : ChangeMethod
{
    private readonly WaitingKind kind = new();

    /// <summary>Whom the service was asked about, in order.</summary>
    public List<Guid> Asked { get; } = [];

    /// <summary>Whom somebody began with, in order.</summary>
    public List<Guid> Begun { get; } = [];

    /// <summary>What the service refuses everything with; null while it does not.</summary>
    public PartnerRelationshipsException? Refusal { get; set; }

    public override IChangeKind Kind => kind;

    public override IReadOnlyList<ChangeStep> Undoable(RelationshipChange change) => [];

    internal override Task UndoAsync(UndoLog log, ChangeStep step, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal override IChangeWork Begin(RunContext run) => new Work(this);

    private sealed class Work(WaitingMethod method) : IChangeWork
    {
        public bool Holds(PlannedCustomer planned) => false;

        public async Task<CustomerEnd> RunAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken)
        {
            lock (method.Begun)
            {
                method.Begun.Add(planned.CustomerId);
            }

            if (method.Refusal is { } refusal)
            {
                throw refusal;
            }

            if (log.Find(StepKind.Check) is null)
            {
                var step = await log.IntendAsync(StepKind.Check, null, null, null, cancellationToken);
                lock (method.Asked)
                {
                    method.Asked.Add(planned.CustomerId);
                }

                await log.SettleAsync(step with { State = StepState.Done }, cancellationToken);
            }

            return method.HasAnswered(planned.CustomerId) ? new CustomerEnd(ChangeOutcome.Removed, "It answered.") : CustomerEnd.Waiting("It has not answered yet.", "Its customer");
        }

        public void Dispose()
        {
        }
    }

    private bool HasAnswered(Guid customer) => hasAnswered(customer);

    private sealed class WaitingKind : IChangeKind
    {
        public string Word => "Asking";

        public StepKind MainStep => StepKind.Check;

        public string AuditOperation => "ask";

        public ChangeWords Words { get; } = new("ask", "asked", "answered", "Asking", "Asking", "Asking of customers", "New-Question", "I ask.");

        public string? FaultOf(PlannedCustomer customer, PlanOptions options) => null;

        public string SummaryOf(RelationshipPlan plan) => "Ask";

        public PartnerRelationshipsException? FailureOf(ChangeResult result) => null;
    }
}
