using System;
using System.Collections.Generic;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Steps;

namespace PartnerRelationships.Commands;

/// <summary>Ends the reseller relationship with customers: checks each and asks for confirmation, then removes them together by a plan and verifies the result.
/// Suspends and cancels nothing.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.CustomerRelationship, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ChangeResult))]
public sealed class RemoveCustomerRelationshipCommand : PartnerCmdlet
{
    private readonly List<CustomerRemovalReadiness> agreed = [];
    private readonly InOrder<Guid, Told> told;
    private DirectRemoval direct = null!;
    private RelationshipPolicy? policy;

    /// <summary>Makes the command.</summary>
    public RemoveCustomerRelationshipCommand()
    {
        told = new InOrder<Guid, Told>(Tell);
    }

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(OrRow = true), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Why the relationship ends; it is recorded.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <summary>Makes the attestation that ending a relationship requires. Without it, the confirmation prompt shows the statement and your answer attests to it.
    /// Required with -Confirm:$false.</summary>
    [Parameter]
    public SwitchParameter Attest { get; set; }

    /// <summary>Returns the result for each customer, including those that were already gone or are blocked.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private Attestation Attestation => Attesting.By(Session, Reason);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Attesting.Require(this, Attest, RemovalKind.Instance.Words.Statement);
        Required(null, () =>
        {
            policy = Await(token => new PolicyDesk(Session).FindAsync(token));
            direct = new DirectRemoval(Session, Attestation, policy);
            direct.Require();
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => Take(IdOf(reference)));
            Count("Checking for blockers");
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (agreed.Count > 0)
        {
            Guarded(null, Remove);
        }

        told.Finish();
        base.EndProcessing();
    }

    private void Take(Guid customerId)
    {
        Session.SignIn.RequireUser("Ending a relationship");
        var examination = Await(token => new ReadinessCheck(Session).ExamineAsync(customerId, token));
        var readiness = examination.Readiness;
        if (readiness.Verdict == ReadinessVerdict.Ready)
        {
            direct.RequireUnprotected(examination);
            if (!agreed.Exists(one => one.CustomerId == customerId) && Asked(readiness))
            {
                told.Announce(customerId);
                agreed.Add(readiness);
            }
        }
        else if (told.Announce(customerId))
        {
            var result = direct.ResultOf(readiness);
            told.Set(customerId, new Told(result, RemovalFailure.Of(result)));
        }
    }

    private bool Asked(CustomerRemovalReadiness readiness)
    {
        var act = $"End the reseller relationship with {readiness.Name} ({readiness.Domain}, {readiness.CustomerId})";
        return ShouldProcess(act + ".", $"{act}?\nYou attest: {RemovalKind.Instance.Words.Statement}", "Remove the customer relationship");
    }

    private void Remove()
    {
        using var draft = ServiceFactory.PlanFiles.Begin();
        var plan = Await(token => direct.PlanOfAsync(agreed, draft, token));
        var order = new RunOrder(plan, ServiceFactory.PlanFiles.ToDocument(plan), Attestation) { Policy = policy };
        Stream<RunNews>(
            (sink, token) => new PlanRunner(Session, new RemovalMethod(Session), CorrelationId).RunAsync(order, new RunProgress(sink, RemovalKind.Instance, Session.Clock, Report), token),
            news => told.Set(news.Customer.CustomerId, new Told(news.Result, news.Error)));
    }

    private void Tell(Guid customerId, Told news)
    {
        if (PassThru && news.Result is { } result)
        {
            WriteObject(result);
        }

        if (news.Error is { } error)
        {
            WriteError(ErrorRecords.From(error, customerId));
        }
        else if (news.Result?.Outcome == ChangeOutcome.AlreadyGone)
        {
            WriteWarning($"{customerId} no longer has a relationship with you. Nothing was changed.");
        }
    }

    private sealed record Told(ChangeResult? Result, PartnerRelationshipsException? Error);
}
