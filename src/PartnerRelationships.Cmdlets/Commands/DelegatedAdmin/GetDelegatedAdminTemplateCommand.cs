using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Delegation.Templates;

namespace PartnerRelationships.Commands;

/// <summary>Lists the delegated admin templates in the ledger.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.DelegatedAdminTemplate), OutputType(typeof(DelegatedAdminTemplate))]
public sealed class GetDelegatedAdminTemplateCommand : PartnerCmdlet
{
    /// <summary>The templates' names; wildcards are allowed. By default all templates are listed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            Guarded(name, () => List(name));
        }
    }

    private void List(string name)
    {
        var desk = new TemplateDesk(Session);
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            WriteObject(Await(token => desk.GetAsync(name, token)));
            return;
        }

        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        foreach (var found in Await(desk.NamesAsync).Where(pattern.IsMatch))
        {
            Guarded(found, () => WriteObject(Await(token => desk.GetAsync(found, token))));
        }
    }
}
