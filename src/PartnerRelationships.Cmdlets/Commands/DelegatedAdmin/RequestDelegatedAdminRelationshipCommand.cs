using System.Collections;
using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Makes delegated admin relationships ready for the customer's approval, and returns the link with a draft of the mail in the customer's language. Sends no mail.</summary>
[Cmdlet(VerbsLifecycle.Request, Nouns.DelegatedAdminRelationship, SupportsShouldProcess = true), OutputType(typeof(DelegatedAdminInvitation))]
public sealed class RequestDelegatedAdminRelationshipCommand : DelegatedAdminCmdlet
{
    private DelegatedAdminRequester requester = null!;

    /// <summary>The culture of the mail, such as hu-HU. By default the culture of the customer's billing profile, or English if that is unknown.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter)), ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    /// <summary>Your own template for all cultures: a text file. An .html file of the same name in the same folder is used for the HTML text.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>A folder with your own templates, named by culture, such as hu.txt or de-AT.txt. For other cultures the module's own wording is used.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TemplateFolder { get; set; }

    /// <summary>Values for custom fields, such as @{ contact = 'Ada' } for {{contact}}.</summary>
    [Parameter, ValidateNotNull]
    public Hashtable Field { get; set; } = [];

    private protected override string Title => "Requesting delegated admin relationships";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Template ?? TemplateFolder, () =>
        {
            var own = TemplateSources.Open(Template is null ? null : PathTo(Template), TemplateFolder is null ? null : PathTo(TemplateFolder));
            requester = new DelegatedAdminRequester(Session, own is null ? RequestTemplates.Ours : new RequestTemplates(own), Culture, TemplateSources.FieldsOf(Field));
        });
    }

    private protected override void Work()
    {
        var plan = Await(token => requester.PlanAsync(RelationshipId, token));
        var act = $"Lock the delegated admin relationship for approval: {Named(plan.Relationship)}";
        if (plan.IsNothing || Agreed(act, "Its link becomes valid for one use within 90 days. After that the request can be neither changed nor withdrawn."))
        {
            WriteObject(Await(token => requester.CarryOutAsync(plan, token)));
        }
    }
}
