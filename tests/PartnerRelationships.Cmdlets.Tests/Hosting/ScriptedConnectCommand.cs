using System.Management.Automation;
using System.Net.Http;
using PartnerRelationships.Commands;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>Connect-PartnerCenter with the authority that the runspace's variable $authority holds.</summary>
[Cmdlet(VerbsCommunications.Connect, "PartnerCenter", DefaultParameterSetName = "Interactive")]
public sealed class ScriptedConnectCommand : ConnectPartnerCenterCommand
{
    private protected override HttpMessageHandler? Authority => (HttpMessageHandler)GetVariableValue("authority");
}
