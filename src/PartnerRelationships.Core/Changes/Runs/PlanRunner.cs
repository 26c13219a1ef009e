using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>Carries out a plan of any kind: the canary first and verified, then the rest, from the state in the journal.</summary>
/// <param name="ports">The connection.</param>
/// <param name="method">The kind of change, over the same connection.</param>
/// <param name="correlationId">Ties together in the ledger what one command does.</param>
/// <param name="journal">Where the run is kept; null for the ledger of the connection.</param>
public sealed class PlanRunner(IRunPorts ports, ChangeMethod method, Guid correlationId, IChangeJournal? journal = null)
{
    private readonly IChangeJournal journal = journal ?? ports.Changes;

    /// <summary>The run of a plan as the journal has it; null while there is none.</summary>
    public Task<RelationshipRun?> FindAsync(RelationshipPlan plan, CancellationToken cancellationToken) =>
        journal.FindRunAsync(ports.Profile.TenantId, plan.PlanId, cancellationToken);

    /// <summary>Begins or resumes the plan's run, until it is done or stops. A run that is done is only reported.</summary>
    /// <param name="order">The plan, and how.</param>
    /// <param name="news">Takes the result of each customer, as it comes.</param>
    /// <param name="cancellationToken">Stops at once; what is in doubt then is settled by the next run.</param>
    /// <returns>The run as it stands: done, or why not.</returns>
    /// <exception cref="RelationshipPlanException">The run began with another plan of that id (RelationshipPlanAltered).</exception>
    /// <exception cref="WrongConnectionException">The signed-in user may not do it.</exception>
    /// <exception cref="AuthenticationFailedException">The sign-in ended in the meantime; the run can be resumed.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written; the run can be resumed. Or what it has of the run was altered outside the module (LedgerCorrupt).</exception>
    public async Task<RelationshipRun> RunAsync(RunOrder order, IResultSink<RunNews> news, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(method.Kind.Words.Deed);
        LedgerPatience.Set(new LedgerPatience(order.LedgerWait, ports.Clock, cancellationToken));
        var before = await FindAsync(order.Plan, cancellationToken).ConfigureAwait(false);
        if (before is not null && before.PlanSeal != order.Plan.Seal)
        {
            throw new RelationshipPlanException("RelationshipPlanAltered", $"The run of the plan {order.Plan.PlanId} began under another seal, {before.PlanSeal}.");
        }

        JournalCheck.RequireWhole(before, order.Plan);
        if (before is { State: RunState.Done })
        {
            return before;
        }

        using var run = new RunContext(ports, method, journal, order, await BeginAsync(order, cancellationToken).ConfigureAwait(false), correlationId);
        var stopped = await WorkAsync(run, new RunCrew(run, order, news), cancellationToken).ConfigureAwait(false);
        JournalCheck.RequireWhole(stopped, order.Plan);
        return stopped;
    }

    private static async Task<RelationshipRun> WorkAsync(RunContext run, RunCrew crew, CancellationToken cancellationToken)
    {
        using var span = Tracer.Run();
        span?.Set(TraceNames.Run, run.Run.RunId.ToString());
        span?.Set(TraceNames.Kind, run.Run.Kind);
        span?.Set(TraceNames.Customers, run.Run.Customers);
        using var keeper = new LeaseKeeper(run, cancellationToken);
        var (end, stopped) = (Interrupted, run.Run);
        try
        {
            end = await crew.WorkAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            stopped = await StopAsync(run, end).ConfigureAwait(false);
            Tell(span, stopped.State, crew.Fatal);
        }

        return crew.Fatal is { } fatal ? throw fatal : stopped;
    }

    private static void Tell(Span? span, RunState state, PartnerRelationshipsException? fatal)
    {
        span?.Set(TraceNames.State, state.ToString());
        if (fatal is not null || state == RunState.HumanNeeded)
        {
            span?.Fail(fatal?.ErrorId ?? state.ToString());
        }
    }

    private static RunEnd Interrupted => new(RunState.ResumeNeeded, "It was stopped.");

    private Task<RelationshipRun> BeginAsync(RunOrder order, CancellationToken cancellationToken)
    {
        var run = Draft(order);
        var attested = EventTexts.OfAttestation(order.Attestation.By, order.Plan.PlanId, order.Attestation.Reason);
        return journal.BeginAsync(
            new RunDraft(run, PlannedLine.Of(order.Plan), order.PlanDocument),
            EventDraft.Of(ports, EventKinds.RemovalRunStarted, correlationId) with { RunId = run.RunId, Detail = attested },
            EventDraft.Of(ports, EventKinds.RemovalRunResumed, correlationId) with { Detail = attested },
            cancellationToken);
    }

    private RelationshipRun Draft(RunOrder order) => new()
    {
        RunId = Guid.NewGuid(),
        PartnerTenantId = ports.Profile.TenantId,
        PlanId = order.Plan.PlanId,
        PlanSeal = order.Plan.Seal,
        Reason = order.Attestation.Reason,
        Kind = method.Kind.Word,
        Attestation = method.Kind.Words.Statement,
        AttestedBy = order.Attestation.By,
        Attester = order.Attestation.Person?.Told,
        AttestedOn = order.Attestation.On,
        Host = Environment.MachineName,
        StartedOn = ports.Clock.Now,
        Customers = order.Plan.Customers.Count,
    };

    // Also when the pipeline is being stopped: it takes a few rows in the ledger, and the run's state is recorded.
    private static async Task<RelationshipRun> StopAsync(RunContext run, RunEnd end)
    {
        var (partner, id) = (run.Run.PartnerTenantId, run.Run.RunId);
        try
        {
            await run.Journal.ReleaseAsync(partner, id, run.Worker, CancellationToken.None).ConfigureAwait(false);
            return await run.Journal.StopAsync(partner, id, end.State, end.Detail, run.Event(EventKinds.RemovalRunStopped, EventTexts.OfStop(end.State, end.Detail)), CancellationToken.None).ConfigureAwait(false);
        }
        catch (LedgerException) when (end.State == RunState.ResumeNeeded)
        {
            // The ledger is out of reach: that is what ended the run, and what is said of it.
            return run.Run with { State = end.State, Detail = end.Detail };
        }
    }
}
