using System;
using System.Runtime.CompilerServices;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>The texts that the guard let pass, for as long as somebody holds them. A draft that is kept and exported in one pipeline is the same
/// text twice, and reading it is much of the work. Strings do not change: the same ones beside the same links pass again, and any other are read.</summary>
internal sealed class GuardedTexts
{
    private readonly ConditionalWeakTable<string, Passage> passages = new();

    /// <summary>Whether these very texts passed beside these links, read by this reader.</summary>
    public bool Hold(ResellerInvitation invitation, IHtmlReader reader) =>
        invitation.Body is not null && passages.TryGetValue(invitation.Body, out var passage) && passage.IsOf(invitation, reader);

    /// <summary>Notes that they passed.</summary>
    public void Note(ResellerInvitation invitation, IHtmlReader reader)
    {
        passages.Remove(invitation.Body);
        passages.GetValue(invitation.Body, _ => new Passage(invitation, reader));
    }

    // It holds the texts alone: the invitation itself can be given others.
    private sealed class Passage(ResellerInvitation invitation, IHtmlReader reader)
    {
        private readonly (string? Subject, string? Html, Uri? Link, Uri? Rights, IHtmlReader Reader) passed = Of(invitation, reader);

        public bool IsOf(ResellerInvitation other, IHtmlReader its)
        {
            var (subject, html, link, rights, by) = Of(other, its);
            return ReferenceEquals(subject, passed.Subject) && ReferenceEquals(html, passed.Html) && ReferenceEquals(link, passed.Link)
                && ReferenceEquals(rights, passed.Rights) && ReferenceEquals(by, passed.Reader);
        }

        private static (string?, string?, Uri?, Uri?, IHtmlReader) Of(ResellerInvitation of, IHtmlReader by) =>
            (of.Subject, of.HtmlBody, of.Link, of.DelegatedAdminLink, by);
    }
}
