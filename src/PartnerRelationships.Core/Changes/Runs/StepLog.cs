using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>A customer's steps, each written before its request leaves and after it. What only reads is noted, and goes along with the
/// next write.</summary>
internal abstract class StepLog(IPartnerContext partner, Guid correlationId, RelationshipChange change)
{
    /// <summary>The customer with its steps as they stand.</summary>
    public RelationshipChange Change { get; private protected set; } = change;

    /// <summary>Time.</summary>
    protected IClock Clock => partner.Clock;

    /// <summary>What was noted and is not written yet.</summary>
    protected List<ChangeStep> Unwritten { get; } = [];

    /// <summary>The step as it was written last; null when there is none yet.</summary>
    public ChangeStep? Find(StepKind kind, string? subjectId = null) =>
        Change.Steps.FirstOrDefault(step => step.Kind == kind && string.Equals(step.SubjectId, subjectId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Notes what was read.</summary>
    public void NoteReading(StepKind kind, StepState state, string? after, string detail)
    {
        var now = Clock.Now;
        Note(new ChangeStep { Number = NumberOf(kind, null), Kind = kind, State = state, After = after, Detail = detail, IntendedOn = now, EndedOn = now });
    }

    /// <summary>Notes a step for which nothing had to be sent: it was so already.</summary>
    public void NoteMet(StepKind kind, string? subjectId, string? subjectName, string word)
    {
        var now = Clock.Now;
        Note(new ChangeStep
        {
            Number = NumberOf(kind, subjectId), Kind = kind, SubjectId = subjectId, SubjectName = subjectName, State = StepState.Done, Before = word, After = word,
            IntendedOn = now, EndedOn = now, Detail = $"Nothing was sent, because this was already the case: {word}.",
        });
    }

    /// <summary>Records the state of a step.</summary>
    public void Note(ChangeStep step)
    {
        if (step.EndedOn is not null)
        {
            Trace(step);
        }

        Unwritten.RemoveAll(one => one.Number == step.Number);
        Unwritten.Add(step);
        Change = Change with { Steps = [.. Change.Steps.Where(one => one.Number != step.Number).Append(step).OrderBy(one => one.Number)] };
    }

    /// <summary>Writes that a request is about to leave; it is durable when this returns.</summary>
    /// <returns>The step with the request's id: the id of the previous request, as long as the result of that is unknown.</returns>
    public async Task<ChangeStep> IntendAsync(StepKind kind, string? subjectId, string? subjectName, string? statusBefore, CancellationToken cancellationToken)
    {
        if (Find(kind, subjectId) is { State: StepState.Intended } intended)
        {
            return intended;
        }

        var step = new ChangeStep
        {
            Number = NumberOf(kind, subjectId),
            Kind = kind,
            SubjectId = subjectId,
            SubjectName = subjectName,
            State = StepState.Intended,
            Before = statusBefore,
            RequestId = Guid.NewGuid(),
            IntendedOn = Clock.Now,
        };
        await WriteAsync(step, EventKinds.RemovalStepIntended, cancellationToken).ConfigureAwait(false);
        return step;
    }

    /// <summary>What a step's request leaves under. When it must leave under another id, that is written first.</summary>
    public RequestTicket TicketOf(ChangeStep step) => new(step.RequestId!.Value, (id, token) =>
        WriteAsync(Find(step.Kind, step.SubjectId)! with { RequestId = id }, EventKinds.RemovalStepIntended, token));

    /// <summary>Writes the result of a request; it is durable when this returns.</summary>
    public Task SettleAsync(ChangeStep step, CancellationToken cancellationToken) => WriteAsync(step, EventKinds.RemovalStepEnded, cancellationToken);

    /// <summary>Writes a step with its event.</summary>
    protected async Task WriteAsync(ChangeStep step, string kind, CancellationToken cancellationToken)
    {
        Note(step);
        ChangeStep[] steps = [.. Unwritten];
        await StoreAsync(steps, Event(kind, EventTexts.OfStep(step)), cancellationToken).ConfigureAwait(false);
        Unwritten.RemoveAll(steps.Contains);
    }

    /// <summary>Saves steps and the event that records them.</summary>
    protected abstract Task StoreAsync(IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken);

    /// <summary>An event about the customer.</summary>
    protected RelationshipEvent Event(string kind, string detail) =>
        EventDraft.Of(partner, kind, correlationId) with { RunId = Change.RunId, CustomerId = Change.CustomerId, Detail = detail };

    private static void Trace(ChangeStep step)
    {
        using var span = Tracer.Step(step.Kind.ToString(), step.IntendedOn);
        span?.Measure(TraceNames.Step, step.Kind.ToString());
        span?.Measure(TraceNames.StepState, step.State.ToString());
        if (step.State is StepState.Failed or StepState.Refused)
        {
            span?.Fail(step.State.ToString());
        }
    }

    private protected int NumberOf(StepKind kind, string? subjectId) =>
        Find(kind, subjectId)?.Number ?? (Change.Steps.Count == 0 ? 1 : Change.Steps.Max(step => step.Number) + 1);
}

/// <summary>The part of the journal in which steps are undone, when nobody works on the customer any more.</summary>
internal sealed class UndoLog(IRunPorts ports, Guid correlationId, RelationshipChange change) : StepLog(ports, correlationId, change)
{
    /// <summary>Writes that a step was undone.</summary>
    public Task TakeBackAsync(ChangeStep step, CancellationToken cancellationToken) =>
        WriteAsync(step with { State = StepState.Undone }, EventKinds.RemovalStepUndone, cancellationToken);

    /// <inheritdoc/>
    protected override Task StoreAsync(IReadOnlyList<ChangeStep> steps, RelationshipEvent entry, CancellationToken cancellationToken) =>
        ports.Changes.AmendAsync(Change.PartnerTenantId, Change.RunId, Change.CustomerId, steps, entry, cancellationToken);
}
