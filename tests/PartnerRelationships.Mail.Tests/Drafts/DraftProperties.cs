using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using MimeKit;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Drafting;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Mail.Tests.Drafts;

/// <summary>What holds for every mail that comes of any template and any values, as the receiver's programs read it: MimeKit for the mail,
/// a browser's parser for the HTML. A failure prints the seed that repeats it.</summary>
public sealed class DraftProperties
{
    private const long Times = 1000;
    private static readonly string[] OwnHeaders = ["Content-Language", "Content-Type", "Date", "From", "Message-Id", "MIME-Version", "Subject", "To"];
    private static readonly Regex Clickable = new($@"(?<![^\s(<\[""'])(?:{Regex.Escape(FakeService.Link)})(?=[.,;:!?)\]']*(?:[\s>""]|$))");

    [Fact]
    public async Task A_mail_that_passes_has_the_link_in_both_parts_and_no_header_or_markup_that_was_not_meant()
    {
        var passed = 0;
        await Attempt.Any.SampleAsync(
            async attempt =>
            {
                if (await DraftAsync(attempt) is { } draft)
                {
                    Interlocked.Increment(ref passed);
                    Check(attempt, draft);
                }
            },
            iter: Times,
            threads: 2);

        Assert.True(passed > Times / 20, $"Only {passed} of {Times} attempts passed: that proves little.");
        Assert.True(passed < Times * 19 / 20, $"{passed} of {Times} attempts passed: that proves little.");
    }

    private static async Task<ResellerInvitation?> DraftAsync(Attempt attempt)
    {
        var service = new FakeService();
        var provider = new IndirectProvider { ProviderId = Guid.NewGuid(), Name = attempt.Provider ?? "" };
        service.Providers.Add(provider);
        service.LinkAnswer = FakeService.Link;
        try
        {
            var draft = await new InvitationDesk(service.Session(new FakeClock())).DraftAsync(Request(attempt, attempt.Provider is null ? null : provider), CancellationToken.None);
            return draft with { ProviderName = attempt.Provider };
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static InvitationRequest Request(Attempt attempt, IndirectProvider? provider) => new()
    {
        CustomerName = attempt.Customer,
        Provider = provider is null ? null : new PartnerReference(provider.ProviderId.ToString()),
        Email = "ada@contoso.example",
        Culture = attempt.Culture,
        Templates = new InvitationTemplates(new OneTemplate(attempt)),
        Fields = new Dictionary<string, string?> { ["contact"] = attempt.Contact },
    };

    private static void Check(Attempt attempt, ResellerInvitation draft)
    {
        using var stream = new MemoryStream();
        new MimeWriter().Write(
            new OutgoingMail
            {
                MessageId = "1@partner.example",
                From = new MailParty("sales@partner.example", "Andor Cloud"),
                To = [new MailParty(draft.Email!, draft.CustomerName)],
                Subject = draft.Subject,
                Text = draft.Body,
                Html = draft.HtmlBody,
                Culture = draft.Culture ?? "en",
                Date = draft.CreatedOn,
            },
            stream);
        stream.Position = 0;
        using var mail = MimeMessage.Load(stream);

        Assert.Equal(OwnHeaders, mail.Headers.Concat(mail.Body!.Headers).Select(header => header.Field).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(Sound(draft.Subject), Sound(mail.Subject));
        Assert.Equal(Sound(draft.CustomerName), Sound(mail.To.Mailboxes.Single().Name));
        Assert.Equal("ada@contoso.example", mail.To.Mailboxes.Single().Address);
        Assert.Equal("sales@partner.example", mail.From.Mailboxes.Single().Address);
        Assert.Matches(Clickable.ToString().Replace(Regex.Escape(FakeService.Link), Regex.Escape(draft.Link.OriginalString)), mail.TextBody);
        CheckHtml(attempt, draft, new HtmlParser().ParseDocument(mail.HtmlBody!));
    }

    private static void CheckHtml(Attempt attempt, ResellerInvitation draft, IDocument html)
    {
        Assert.Contains(html.QuerySelectorAll("a"), link => link.GetAttribute("href") == draft.Link.OriginalString && (link.TextContent.Trim().Length > 0 || link.QuerySelector("img") is not null));
        if (attempt.Html is null)
        {
            Assert.Empty(html.All.Select(element => element.LocalName).Except(["html", "head", "meta", "body", "div", "p", "br", "a"]));
            Assert.All(html.QuerySelectorAll("a"), link => Assert.Equal(draft.Link.OriginalString, link.GetAttribute("href")));
            Assert.Empty(html.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Except(["lang", "dir", "charset", "style", "href"]));
        }
        else
        {
            Assert.Equal(Shape(new HtmlParser().ParseDocument(WithHarmlessValues(attempt, draft))), Shape(html));
        }
    }

    // The same template with values that are nothing but letters: what it has then is the template's own.
    private static string WithHarmlessValues(Attempt attempt, ResellerInvitation draft)
    {
        var harmless = draft with { CustomerName = Harmless(draft.CustomerName), ProviderName = Harmless(attempt.Provider) };
        var template = new InvitationTemplates(new OneTemplate(attempt)).For(attempt.Culture);
        return template.Fill(harmless, InvitationFields.Of(harmless, "Partner", template.Language, new Dictionary<string, string?> { ["contact"] = Harmless(attempt.Contact) })).HtmlBody!;
    }

    private static string? Harmless(string? value) => string.IsNullOrWhiteSpace(value) ? null : "x";

    private static string Shape(IDocument html) =>
        string.Join('\n', html.All.Select(element => element.LocalName + " " + string.Join(' ', element.Attributes.Select(attribute => attribute.Name).Order(StringComparer.Ordinal))));

    // Half a character cannot be written; it arrives as the mark for one. Spaces say nothing: headers are folded, and a word
    // longer than a line is parted.
    private static string Sound(string? text) => Regex.Replace(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")), @"\s+", "");

    private sealed class OneTemplate(Attempt attempt) : ITemplateSource
    {
        public TemplateText? Find(string culture) => new("own.txt", attempt.Text, attempt.Html, "own.html");
    }
}
