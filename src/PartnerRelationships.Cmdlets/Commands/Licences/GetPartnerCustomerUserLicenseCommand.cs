using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Licences;

namespace PartnerRelationships.Commands;

/// <summary>Lists the licences of customers' users, and which of their services are turned off.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomerUserLicense, DefaultParameterSetName = ByUserSet), OutputType(typeof(PartnerCustomerUserLicense))]
public sealed class GetPartnerCustomerUserLicenseCommand : UserCmdlet
{
    private LicenseReading? reading;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        reading ??= new LicenseReading(Session);
        Guarded(Target, () =>
        {
            var find = Finder();
            WriteObject(Await(async token => await reading.OfUserAsync(await find(token).ConfigureAwait(false), token).ConfigureAwait(false)), enumerateCollection: true);
        });
    }
}
