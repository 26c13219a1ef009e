using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Carries out a plan: the canary first, then the rest. If you invoke an interrupted plan again, it continues where it stopped; a completed plan is only
/// reported.</summary>
[Cmdlet(VerbsLifecycle.Invoke, Nouns.RelationshipPlan, DefaultParameterSetName = PathSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High), Alias("Invoke-CustomerRemovalPlan")]
[OutputType(typeof(RelationshipRun), typeof(ChangeResult))]
public sealed class InvokeRelationshipPlanCommand : PlanFileCmdlet
{
    /// <summary>Makes the required attestation. Without it, the confirmation prompt shows the statement and your answer attests to it. Required with
    /// -Confirm:$false.</summary>
    [Parameter]
    public SwitchParameter Attest { get; set; }

    /// <summary>The maximum number of customers processed at the same time.</summary>
    [Parameter, ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>The number of failures that stops the run. Customers that are blocked, or whose provider must act, are not failures.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int? MaximumFailures { get; set; }

    /// <summary>A share of failures, from 0 to 1, that stops the run once 20 customers have been worked on.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double MaximumFailureRate { get; set; } = 0.1;

    /// <summary>After this time no further customer is started. Customers already in progress are completed.</summary>
    [Parameter]
    public TimeSpan? TimeLimit { get; set; }

    /// <summary>How long the run waits for a ledger server that is out of reach, for example during a failover, in seconds; 0 for not at all. It waits before it
    /// begins, too. Requests in progress are completed, and their outcome is written when the server is back.</summary>
    [Parameter, ValidateRange(0, 86400)]
    public int LedgerTimeoutSec { get; set; } = 600;

    /// <summary>After how many seconds the customers of a session that is not heard of are processed by others that carry out the same plan. Killed processes on
    /// the same computer are noticed within seconds.</summary>
    [Parameter, ValidateRange(15, 3600)]
    public int LeaseSec { get; set; } = 120;

    /// <summary>Returns the result of each customer as it completes, before the run object.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The connections of the distributors that take part in a handover; their part of the work uses these connections. The plan waits for a distributor
    /// without a connection.</summary>
    [Parameter, Copy(typeof(PartnerCenterConnection)), ValidateNotNull]
    public PartnerCenterConnection[] PartyConnection { get; set; } = [];

    private int letters;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Attesting.Require(this, Attest);
    }

    private protected override void Work(RelationshipPlan plan)
    {
        letters = 0;
        var parties = SessionsOf(PartyConnection);
        var (runner, kind, policy, begun) = Await(token => BeginAsync(plan, parties, token));
        if (begun?.State != RunState.Done && !Asked(plan, kind, begun))
        {
            return;
        }

        WriteRun(begun?.State == RunState.Done ? begun : Run(runner, OrderOf(plan) with { Policy = policy }, kind));
    }

    private async Task<(PlanRunner Runner, IChangeKind Kind, RelationshipPolicy? Policy, RelationshipRun? Begun)> BeginAsync(
        RelationshipPlan plan, IReadOnlyList<PartnerSession> parties, CancellationToken token)
    {
        BePatient(token);
        await Session.OpenLedgerAsync(token).ConfigureAwait(false);
        var method = KindsOfChange.MethodOf(Session, plan.Kind, parties);
        var runner = new PlanRunner(Session, method, CorrelationId);
        var policy = await PlanGate.CheckAsync(plan, Session, token).ConfigureAwait(false);
        return (runner, method.Kind, policy, await runner.FindAsync(plan, token).ConfigureAwait(false));
    }

    private void BePatient(CancellationToken stopping) => LedgerPatience.Set(new LedgerPatience(TimeSpan.FromSeconds(LedgerTimeoutSec), Session.Clock, stopping));

    private bool Asked(RelationshipPlan plan, IChangeKind kind, RelationshipRun? begun)
    {
        var act = PlanSummary.Of(plan, kind, begun);
        return ShouldProcess(act + ".", $"{act}?\nYou attest: {kind.Words.Statement}", "Carry out the plan");
    }

    private RunOrder OrderOf(RelationshipPlan plan) => new(plan, ServiceFactory.PlanFiles.ToDocument(plan), Attesting.By(Session, plan.Reason))
    {
        ThrottleLimit = ThrottleLimit,
        MaximumFailures = MaximumFailures,
        MaximumFailureRate = MaximumFailureRate,
        TimeLimit = TimeLimit,
        LedgerWait = TimeSpan.FromSeconds(LedgerTimeoutSec),
        Lease = TimeSpan.FromSeconds(LeaseSec),
    };

    private RelationshipRun Run(PlanRunner runner, RunOrder order, IChangeKind kind)
    {
        RelationshipRun? run = null;
        Stream<RunNews>(
            async (sink, token) => run = await runner.RunAsync(order, new RunProgress(sink, kind, Session.Clock, Report), token).ConfigureAwait(false),
            Tell);
        return run!;
    }

    private void Tell(RunNews news)
    {
        letters += news.Result?.Outcome == ChangeOutcome.ProviderMustAct ? 1 : 0;
        if (PassThru && news.Result is { } result)
        {
            WriteObject(result);
        }

        if (news.Error is { } error)
        {
            WriteError(ErrorRecords.From(error, news.Customer.CustomerId));
        }
    }

    private void WriteRun(RelationshipRun run)
    {
        if (run.State != RunState.Done)
        {
            WriteWarning($"The run {run.RunId} is not done: {run.Ended} of {Counted.Of(run.Customers, "customer")} ended. {run.State}: {run.Detail}");
        }

        if (letters > 0)
        {
            WriteWarning($"Your indirect provider must end {letters} of the relationships. Get-RelationshipChange -RunId {run.RunId} -Outcome ProviderMustAct | New-CustomerRemovalNotice -To Provider -Path FOLDER drafts the letter.");
        }

        if (run.Kind == RenewalKind.Instance.Word)
        {
            WarnOfDrafts();
        }

        WriteObject(run);
    }

    private void WarnOfDrafts()
    {
        var drafts = 0;
        var filter = new InvitationFilter { Channel = RenewalKind.Channel, States = [InvitationState.Drafted] };
        Stream<ResellerInvitation>(
            (sink, token) =>
            {
                BePatient(token);
                return new InvitationDesk(Session, CorrelationId).ListAsync(filter, sink, token);
            },
            _ => drafts++);
        if (drafts > 0)
        {
            WriteWarning($"{Counted.Of(drafts, "customer")} {(drafts == 1 ? "has" : "have")} no mail yet: Get-ResellerInvitation -Channel {RenewalKind.Channel} -State Drafted shows what is to be sent with Send- or Export-ResellerInvitation.");
        }
    }
}
