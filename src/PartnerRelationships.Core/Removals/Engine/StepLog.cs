using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Removals.Engine;

/// <summary>A customer's steps, each written before its request leaves and after it. What only reads is noted, and goes along with the
/// next write.</summary>
internal abstract class StepLog(IRemovalPorts ports, Guid correlationId, CustomerRemoval removal)
{
    /// <summary>The customer with its steps as they stand.</summary>
    public CustomerRemoval Removal { get; private protected set; } = removal;

    /// <summary>The connection.</summary>
    protected IRemovalPorts Ports => ports;

    /// <summary>Time.</summary>
    protected IClock Clock => ports.Clock;

    /// <summary>What was noted and is not written yet.</summary>
    protected List<RemovalStep> Unwritten { get; } = [];

    /// <summary>The step as it was written last; null when there is none yet.</summary>
    public RemovalStep? Find(RemovalStepKind kind, string? subjectId = null) =>
        Removal.Steps.FirstOrDefault(step => step.Kind == kind && string.Equals(step.SubjectId, subjectId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Notes what was read.</summary>
    public void NoteReading(RemovalStepKind kind, RemovalStepState state, string? after, string detail)
    {
        var now = Clock.Now;
        Note(new RemovalStep { Number = NumberOf(kind, null), Kind = kind, State = state, After = after, Detail = detail, IntendedOn = now, EndedOn = now });
    }

    /// <summary>Notes how a step stands.</summary>
    public void Note(RemovalStep step)
    {
        Unwritten.RemoveAll(one => one.Number == step.Number);
        Unwritten.Add(step);
        Removal = Removal with { Steps = [.. Removal.Steps.Where(one => one.Number != step.Number).Append(step).OrderBy(one => one.Number)] };
    }

    /// <summary>Writes that a request is about to leave; it is durable when this returns.</summary>
    /// <returns>The step with the request's id: that of the request before, as long as it is not known what became of that.</returns>
    public async Task<RemovalStep> IntendAsync(RemovalStepKind kind, string? subjectId, string? subjectName, string? statusBefore, CancellationToken cancellationToken)
    {
        if (Find(kind, subjectId) is { State: RemovalStepState.Intended } intended)
        {
            return intended;
        }

        var step = new RemovalStep
        {
            Number = NumberOf(kind, subjectId),
            Kind = kind,
            SubjectId = subjectId,
            SubjectName = subjectName,
            State = RemovalStepState.Intended,
            Before = statusBefore,
            RequestId = Guid.NewGuid(),
            IntendedOn = Clock.Now,
        };
        await WriteAsync(step, EventKinds.RemovalStepIntended, cancellationToken).ConfigureAwait(false);
        return step;
    }

    /// <summary>What a step's request leaves under. When it must leave under another id, that is written first.</summary>
    public RequestTicket TicketOf(RemovalStep step) => new(step.RequestId!.Value, (id, token) =>
        WriteAsync(Find(step.Kind, step.SubjectId)! with { RequestId = id }, EventKinds.RemovalStepIntended, token));

    /// <summary>Writes what became of a request; it is durable when this returns.</summary>
    public Task SettleAsync(RemovalStep step, CancellationToken cancellationToken) => WriteAsync(step, EventKinds.RemovalStepEnded, cancellationToken);

    /// <summary>Writes a step with its event.</summary>
    protected async Task WriteAsync(RemovalStep step, string kind, CancellationToken cancellationToken)
    {
        Note(step);
        RemovalStep[] steps = [.. Unwritten];
        await StoreAsync(steps, Event(kind, EventTexts.OfStep(step)), cancellationToken).ConfigureAwait(false);
        Unwritten.RemoveAll(steps.Contains);
    }

    /// <summary>Keeps steps and the event that tells of them.</summary>
    protected abstract Task StoreAsync(IReadOnlyList<RemovalStep> steps, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>An event about the customer.</summary>
    protected RelationshipEvent Event(string kind, string detail) =>
        EventDraft.Of(ports, kind, correlationId) with { RunId = Removal.RunId, CustomerId = Removal.CustomerId, Detail = detail };

    private int NumberOf(RemovalStepKind kind, string? subjectId) =>
        Find(kind, subjectId)?.Number ?? (Removal.Steps.Count == 0 ? 1 : Removal.Steps.Max(step => step.Number) + 1);
}

/// <summary>The part of the journal in which steps are taken back: nobody works on the customer any more.</summary>
internal sealed class UndoLog(IRemovalPorts ports, Guid correlationId, CustomerRemoval removal) : StepLog(ports, correlationId, removal)
{
    /// <summary>Writes that a step was taken back.</summary>
    public Task TakeBackAsync(RemovalStep step, CancellationToken cancellationToken) =>
        WriteAsync(step with { State = RemovalStepState.Undone }, EventKinds.RemovalStepUndone, cancellationToken);

    /// <inheritdoc/>
    protected override Task StoreAsync(IReadOnlyList<RemovalStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        Ports.Removals.AmendAsync(Removal.PartnerTenantId, Removal.RunId, Removal.CustomerId, steps, entry, cancellationToken);
}
