using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Gets the connection that commands of this runspace use by default. Returns nothing when there is none.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCenterConnection), OutputType(typeof(PartnerCenterConnection))]
public sealed class GetPartnerCenterConnectionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (DefaultConnection.Current is { } connection)
        {
            WriteObject(connection);
        }
    }
}
