using System.Collections;
using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Asks customers for delegated admin relationships: locks each for the approval, and gives its link with the draft of a mail in the customer's language.
/// Sends no mail. One that waits already is drafted again.</summary>
[Cmdlet(VerbsLifecycle.Request, Nouns.DelegatedAdminRelationship, SupportsShouldProcess = true), OutputType(typeof(DelegatedAdminInvitation))]
public sealed class RequestDelegatedAdminRelationshipCommand : DelegatedAdminCmdlet
{
    private DelegatedAdminRequester requester = null!;

    /// <summary>The culture of the draft, such as hu-HU; by default the customer's own, where its billing profile tells it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    /// <summary>A template of your own, for every culture: a text file, perhaps with an .html file of the same name beside it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>A folder with templates named by culture, such as hu.txt or de-AT.txt; cultures without one get the module's wording.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TemplateFolder { get; set; }

    /// <summary>Values for fields of your own, such as @{ contact = 'Ada' } for {{contact}}.</summary>
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
        if (plan.IsNothing || Agreed(act, "Its link becomes valid, once and for 90 days. What it asks for cannot be changed any more, and it cannot be taken back."))
        {
            WriteObject(Await(token => requester.CarryOutAsync(plan, token)));
        }
    }
}
