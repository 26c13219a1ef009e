using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation.Templates;

namespace PartnerRelationships.Commands;

/// <summary>Saves a delegated admin template in the ledger: roles, duration, and which security group gets which roles.</summary>
[Cmdlet(VerbsCommon.New, Nouns.DelegatedAdminTemplate, SupportsShouldProcess = true), OutputType(typeof(DelegatedAdminTemplate))]
public sealed class NewDelegatedAdminTemplateCommand : PartnerCmdlet
{
    /// <summary>The template's name, not case-sensitive.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The directory roles of a relationship, by name or template id.</summary>
    [Parameter(Mandatory = true, Position = 1), ArgumentCompleter(typeof(DirectoryRoleCompleter)), ValidateNotNullOrEmpty]
    public string[] Role { get; set; } = [];

    /// <summary>Your security groups, by name or object id, each with its roles: @{ 'Service Desk' = 'User Administrator', 'License Administrator' }. Without it the template says nothing about groups.</summary>
    [Parameter, ValidateNotNull]
    public IDictionary Group { get; set; } = new Hashtable();

    /// <summary>How many days a relationship lasts from the customer's approval.</summary>
    [Parameter, ValidateRange(1, DelegatedAdminTerms.LongestDays)]
    public int Days { get; set; } = DelegatedAdminTerms.LongestDays;

    /// <summary>Whether the relationship is extended automatically by six months at a time. Not possible with the Global Administrator role.</summary>
    [Parameter]
    public SwitchParameter AutoExtend { get; set; }

    /// <summary>Replaces an existing template of this name; the ledger keeps the earlier versions.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Name, Set);

    private void Set()
    {
        var desk = new TemplateDesk(Session);
        var draft = Await(token => desk.DraftAsync(Order(), token));
        if (draft.IsNothing)
        {
            WriteVerbose("The template already has these values.");
            WriteObject(draft.Before);
        }
        else if (ShouldProcess($"{Session.Profile.Name} ({Session.Profile.TenantId})", $"{(Force ? "Set" : "Add")} the template '{draft.After.Name}' ({draft.Summary})"))
        {
            WriteObject(Await(token => desk.SetAsync(draft, CorrelationId, token)));
        }
    }

    private TemplateOrder Order() => new(Name, Role, Days, AutoExtend, [.. Group.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(Text(entry.Key), RolesOf(entry.Value)))
        .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)])
    {
        Replaces = Force,
    };

    private static string[] RolesOf(object? value) => LanguagePrimitives.IsTrue(value) ? [.. LanguagePrimitives.ConvertTo<string[]>(value).Where(role => role.Length > 0)] : [];

    private static string Text(object value) => LanguagePrimitives.ConvertTo<string>(value);
}
