using System;
using System.IO;
using System.Net;
using PartnerRelationships.Core.Invitations.Guard;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Mail.Html;

namespace PartnerRelationships.Core.Tests.Invitations.Guard;

/// <summary>Mails as partners write them: with tables for Outlook, with sheets and media, as builders of mails put them out, with font tags, in Outlook itself, from right to left.</summary>
public sealed class RealMailTests
{
    private const string Folder = "Mails.";

    public static TheoryData<string> Mails => [.. Array.FindAll(typeof(RealMailTests).Assembly.GetManifestResourceNames(), name => name.StartsWith(Folder, StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Mails))]
    public void A_mail_as_partners_write_it_passes(string mail)
    {
        using var reader = new StreamReader(typeof(RealMailTests).Assembly.GetManifestResourceStream(mail)!);
        var html = reader.ReadToEnd().Replace("{1}", WebUtility.HtmlEncode(FakeService.Link), StringComparison.Ordinal);

        LinkGuard.Check(new HtmlReader().Read(html), new Uri(FakeService.Link));
    }
}
