using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Mail.Html;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Mail.Html;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.Storage.Postgres;

namespace PartnerRelationships.Fuzz.Targets.Texts;

/// <summary>Texts that somebody types, pastes or is sent.</summary>
internal static class TextTargets
{
    private static readonly Uri Link = new("https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=11111111-1111-1111-1111-111111111111&msppId=42#/partners/invitation");

    public static IEnumerable<IFuzzTarget> All =>
    [
        new TextTarget("policy", new TextMutator(": ", "\n", "none", "Protected: ", "Hours: ", "Mon-Fri 08:00-18:00", "Kinds: ", "TimeZone: ", "Europe/Budapest", "TrustedRoot: ", "yes", "no"), LedgerTexts.ReadPolicyAsync),
        new TextTarget("gdap-template", new TextMutator(": ", "\n", "Role: ", "Group: ", "GroupRole: ", "Days: ", "AutoExtend: ", "Version: "), LedgerTexts.ReadTemplateAsync),
        new TextTarget("html-guard", new TextMutator("<", ">", "</", "\"", "<a href=", "style=\"", ";", ":", "display:none", "color:#fff", "font-size:0", "<table>", "<td>", "<style>", "@media", "{", "}", "<!--", "-->", "<!DOCTYPE", "&#", "&nbsp;", "width=", "bgcolor="), text =>
            LinkGuard.Check(new HtmlReader().Read(text), Link)),
        new TextTarget("text-guard", new TextMutator(Link.OriginalString, "https://", "microsoft.com", "xn--", ".", "/", "(", ")", "<", ">", "\u202e", "@", "%2e"), text => LinkGuard.Check(text, Link)),
        new TextTarget("link", new TextMutator("?", "&", "#", "=", "indirectCSPId", "%", "invType="), text =>
        {
            InvitationLink.LooksLikeOne(text);
            if (Uri.TryCreate(text, UriKind.Absolute, out var link))
            {
                InvitationLink.WithProvider(link, Guid.Empty);
            }
        }),
        new TextTarget("offer", new TextMutator("-", "0"), text => DelegatedAdminOffer.Of(text)),
        new TextTarget("mail-party", new TextMutator("<", ">", "\"", "@", ",", ";", "=?"), text =>
            MailParties.Parse(text)),
        new TextTarget("mail-addresses", new TextMutator("<", ">", "\"", "@", ",", ";", "."), DraftInput.CheckAddresses),
        new TextTarget("ledger-address", new TextMutator(";", "=", "://", "@", "%", "Host=", "Port=", "SSL Mode=", "?sslmode=", "&"), text =>
        {
            if (PostgresAddress.IsOne(text))
            {
                PostgresAddress.Parse(text, credential: null);
            }
        }),
        new TextTarget("token", TokenMutator.Instance, text => TokenClaims.Read(text)),
        new TextTarget("error-text", new TextMutator("code ", "AADSTS", ":", "{", "}", "answered ", "600006"), text =>
        {
            ErrorExplainer.Explain(new ErrorReport("ServiceFailed", IsOurs: true, "NotSpecified", text));
            ErrorExplainer.Explain(new ErrorReport(text, IsOurs: false, text, text) { Target = text, Command = text });
        }),
        new TextTarget("merkle-proof", new TextMutator(" ", "l", "r", "0"), text =>
        {
            if (MerkleProof.Parse(text) is { } proof)
            {
                proof.Proves("line", "root");
            }
        }),
        new TextTarget("culture", new TextMutator("-", "en", "x"), text => Cultures.Of(text)),
        new TextTarget("domain", new TextMutator(".", "xn--", "@", "-", "*"), text =>
        {
            DomainNames.Ascii(text);
            DomainNames.Shown(text);
            DomainNames.Find(text);
        }),
    ];
}
