using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Drafting;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Fuzz.Targets.Files;

/// <summary>Drafts made with somebody's own templates, and looked at by the guard.</summary>
internal static class MailDrafts
{
    private const string Link = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=11111111-1111-1111-1111-111111111111&msppId=42#/partners/invitation";
    private const string Head = "Subject: {{partner}}\n\n{{link}}\n";

    private static ResellerInvitation Invitation => new() { CustomerName = "Contoso <b>\"Ltd\"", Link = new Uri(Link), Email = "ada@contoso.example", Culture = "en-US" };

    public static void FillText(string path) => Check(TemplateFile.Read(path));

    public static void FillHtml(string path)
    {
        var html = TextFile.ReadTemplate(path);
        Check(new TemplateText(path, Head, html, path));
    }

    private static void Check(TemplateText template)
    {
        var fields = InvitationFields.Of(Invitation, "Andor Cloud", Cultures.English, new Dictionary<string, string?> { ["own"] = "{{link}} <i>" });
        LinkGuard.Check(new MailTemplate(template, Cultures.English).Fill(Invitation, fields), new HtmlReader());
    }
}
