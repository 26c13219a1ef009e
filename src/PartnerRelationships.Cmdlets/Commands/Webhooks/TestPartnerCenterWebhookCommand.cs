using System.Management.Automation;
using PartnerRelationships.Core.Notifications;

namespace PartnerRelationships.Commands;

/// <summary>Makes Partner Center post a test event to the registered address, and returns the result of each delivery attempt. The service allows two tests per
/// minute.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.PartnerCenterWebhook), OutputType(typeof(PartnerCenterWebhookTest))]
public sealed class TestPartnerCenterWebhookCommand : PartnerCmdlet
{
    /// <summary>The id of an earlier test, to read its result without sending an event.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ObjectId(nameof(CorrelationId)), Alias("Id"), ValidateNotNullOrEmpty]
    public new string? CorrelationId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(CorrelationId ?? Session.Profile.Name, () =>
    {
        var test = CorrelationId is { } id
            ? Await(token => Session.Webhooks.GetTestAsync(id, token))
            : WaitFor("Testing the registration", "Waiting for the service to deliver the test event", token => new WebhookDesk(Session).TestAsync(token));
        if (!test.IsCompleted)
        {
            WriteWarning($"The test is still in progress. Check again with Test-PartnerCenterWebhook {test.CorrelationId}");
        }

        WriteObject(test);
    });
}
