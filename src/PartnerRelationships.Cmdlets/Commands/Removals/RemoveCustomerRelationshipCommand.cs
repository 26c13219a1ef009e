using System;
using System.Management.Automation;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Removals;

namespace PartnerRelationships.Commands;

/// <summary>Ends the reseller relationship with customers: checked before, asked, verified after. Suspends and cancels nothing.</summary>
[Cmdlet(VerbsCommon.Remove, Nouns.CustomerRelationship, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CustomerRemovalResult))]
public sealed class RemoveCustomerRelationshipCommand : PartnerCmdlet
{
    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Why the relationship ends; it is recorded.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <summary>Attests what ending a relationship takes; without it nothing is removed.</summary>
    [Parameter(Mandatory = true, HelpMessage = "You attest: " + Attestation.Statement)]
    public SwitchParameter Attest { get; set; }

    /// <summary>Writes what became of each customer, also of those that were gone already or are blocked.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!Attest)
        {
            ThrowTerminatingError(ErrorRecords.From(
                new InvalidInputException("NotAttested", "Nothing is removed without the attestation: " + Attestation.Statement)
                {
                    RecommendedAction = "Give -Attest when this is so.",
                },
                target: null));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => Remove(reference.Require()));
        }
    }

    private void Remove(Guid customerId)
    {
        Session.SignIn.RequireUser("Ending a relationship");
        var readiness = Await(token => new ReadinessCheck(Session).CheckAsync(customerId, token));
        if (readiness.Verdict == RemovalVerdict.Ready && !Asked(readiness))
        {
            return;
        }

        var attestation = new Attestation(Reason, $@"{Environment.UserDomainName}\{Environment.UserName}", Session.Clock.Now);
        Report(Await(token => new RemovalDesk(Session).RemoveAsync(readiness, attestation, token)));
    }

    private bool Asked(CustomerRemovalReadiness readiness)
    {
        var act = $"End the reseller relationship with {readiness.Name} ({readiness.Domain}, {readiness.CustomerId})";
        return ShouldProcess(act + ".", $"{act}?\nYou attest: {Attestation.Statement}", "Remove the customer relationship");
    }

    private void Report(CustomerRemovalResult result)
    {
        if (PassThru)
        {
            WriteObject(result);
        }

        if (RemovalFailure.Of(result) is { } failure)
        {
            WriteError(ErrorRecords.From(failure, result.CustomerId));
        }
        else if (result.Outcome == RemovalOutcome.AlreadyGone)
        {
            WriteWarning($"{result.CustomerId} has no relationship with you any more; nothing was changed.");
        }
    }
}
