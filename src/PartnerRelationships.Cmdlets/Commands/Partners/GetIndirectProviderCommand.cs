using System.Management.Automation;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Commands;

/// <summary>Lists the indirect providers of an indirect reseller.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.IndirectProvider), OutputType(typeof(IndirectProvider))]
public sealed class GetIndirectProviderCommand : PartnerCmdlet
{
    /// <summary>One provider, by name or id. The default is all providers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true), ArgumentCompleter(typeof(ProviderCompleter)), PartnerObject(typeof(IndirectProvider)), ValidateNotNull]
    public PartnerReference? Provider { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Provider?.Text, () =>
    {
        if (Provider is null)
        {
            WriteObject(Await(Session.Partners.ListProvidersAsync), enumerateCollection: true);
            return;
        }

        WriteObject(Await(token => Session.Partners.FindProviderAsync(Provider, token)));
    });
}
