using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>From the consent page to the ledger, by what the service posts to a listener (contract A§4).</summary>
public sealed class NotificationTests
{
    [Fact]
    public async Task What_a_customer_does_on_its_pages_reaches_the_ledger_and_what_was_tampered_with_does_not()
    {
        using var place = new TemporaryFile();
        await using var emulator = await Wire.Emulator.StartAsync();

        var ended = await ModuleProcess.RunAsync("Notifications.ps1", emulator.Address.ToString(), place.Folder);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(
            [
                "registered True",
                "tampered NotificationSignatureInvalid",
                "as JSON NotificationBodyInvalid",
                "other host NotificationCertificateRefused",
                "other port NotificationCertificateRefused",
                "no algorithm NotificationAlgorithmRefused",
                "without Authorization NotificationUnsigned",
                "without X-MS-Certificate-Url NotificationUnsigned",
                "without X-MS-Signature-Algorithm NotificationUnsigned",
                "old NotificationTooOld",
                "untouched Drafted",
                "reseller-relationship-accepted-by-customer CustomerAccepted Applied Accepted Domain",
                "now Accepted",
                "again NotificationReplayed",
                "granular-admin-relationship-approved RightsApproved Recorded  ",
                "granular-admin-relationship-activated RightsApproved Recorded  ",
                "events 3 True",
                "ledger True",
                "granular-admin-relationship-approved RightsApproved Applied  ",
                "known True",
                "reseller-relationship-accepted-by-customer CustomerAccepted NotConfirmed  ",
                "reseller-relationship-accepted-by-customer CustomerAccepted Applied Accepted TenantId",
                "granular-admin-relationship-terminated RightsEnded Recorded  ",
                "test-created Test Recorded  ",
                "test OK",
                "left 0",
            ],
            ended.Lines);
    }
}
