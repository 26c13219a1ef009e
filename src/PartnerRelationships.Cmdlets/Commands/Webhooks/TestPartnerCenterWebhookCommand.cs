using System.Management.Automation;
using PartnerRelationships.Core.Notifications;

namespace PartnerRelationships.Commands;

/// <summary>Has Partner Center post a test event to the registered address, and returns how each try went. The service allows two tests a minute.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.PartnerCenterWebhook), OutputType(typeof(PartnerCenterWebhookTest))]
public sealed class TestPartnerCenterWebhookCommand : PartnerCmdlet
{
    /// <summary>The id of an earlier test whose result is read; no event is sent then.</summary>
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
            WriteWarning($"The test is under way still. Ask again: Test-PartnerCenterWebhook {test.CorrelationId}");
        }

        WriteObject(test);
    });
}
