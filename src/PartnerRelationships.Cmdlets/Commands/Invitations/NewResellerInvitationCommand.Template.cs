using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Drafting;

namespace PartnerRelationships.Commands;

/// <content>What the draft is written with.</content>
public sealed partial class NewResellerInvitationCommand
{
    private InvitationTemplates? templates;

    /// <summary>Your own template for all cultures: a text file, optionally with an .html file of the same name beside it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>A folder with your own templates, named by culture, such as hu.txt or de-AT.txt. Other cultures use the module's own wording.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TemplateFolder { get; set; }

    /// <summary>Values for custom fields, such as @{ contact = 'Ada' } for {{contact}}.</summary>
    [Parameter, ValidateNotNull]
    public Hashtable Field { get; set; } = [];

    /// <summary>A delegated admin relationship (GDAP) that waits for approval. Its link is included in the same mail.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? DelegatedAdminRelationshipId { get; set; }

    /// <summary>The request with what the draft is written with; templates are read once for the command, on the pipeline's thread.</summary>
    private InvitationRequest WithTemplate(InvitationRequest request) => request with
    {
        Templates = templates ??= ReadTemplates(),
        Fields = Field.Count == 0 ? request.Fields : Merge(request.Fields),
    };

    // What a row says is nearer to its invitation than what is said for all of them.
    private Dictionary<string, string?> Merge(IReadOnlyDictionary<string, string?> row)
    {
        var merged = TemplateSources.FieldsOf(Field);
        foreach (var pair in row.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
        {
            merged[pair.Key] = pair.Value;
        }

        return merged;
    }

    private static DelegatedAdminOffer? OfferOf(string? relationshipId) => Cells.Said(relationshipId) is { } id ? DelegatedAdminOffer.Of(id) : null;

    private InvitationTemplates ReadTemplates()
    {
        try
        {
            return TemplateSources.Open(PathOf(Template), PathOf(TemplateFolder)) is { } own ? new InvitationTemplates(own) : InvitationTemplates.Ours;
        }
        catch (InvalidInputException error)
        {
            // The next prospect would meet the same error.
            ThrowTerminatingError(ErrorRecords.From(error, Template ?? TemplateFolder));
            throw;
        }
    }

    private string? PathOf(string? file) => file is null ? null : PathTo(file);
}
