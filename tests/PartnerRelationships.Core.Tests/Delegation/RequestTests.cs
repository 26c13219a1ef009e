using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Delegation;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Delegation;

public sealed class RequestTests
{
    private static readonly string[] Languages = ["en", "hu", "de", "fr", "es", "it", "pl", "cs", "pt", "nl", "sv", "tr", "ja", "ar", "he"];
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly FakeDelegatedAdmin graph = new();

    public RequestTests() => service.DelegatedAdmin = graph;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_locked_and_its_mail_is_in_the_customers_language()
    {
        var draft = graph.Add("created", "Global Reader", "User Administrator");
        service.CustomerList.Add(new PartnerCustomer { CustomerId = draft.CustomerId!.Value, Name = "Kék Tó Kft.", Culture = "hu-HU" });

        var invitation = await RequestAsync(draft);

        Assert.Equal(("approvalPending", "hu-HU", clock.Now.AddDays(90)), (invitation.Status, invitation.Culture, invitation.LapsesOn!.Value));
        Assert.Contains("Tisztelt Kék Tó Kft.!", invitation.Body, StringComparison.Ordinal);
        Assert.Contains("- Global Reader\n- User Administrator", invitation.Body, StringComparison.Ordinal);
        Assert.Contains("730 napra", invitation.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{invitation.Link.OriginalString}\"", invitation.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(["LockForApproval"], graph.Calls);
        Assert.Contains("RequestDelegatedAdmin", service.Events[0].Detail, StringComparison.Ordinal);

        Assert.Equal(invitation.Body, (await RequestAsync(draft)).Body);
        Assert.Single(graph.Calls);
    }

    [Fact]
    public async Task Every_language_has_its_own_words_with_all_that_is_asked()
    {
        var draft = graph.Add("created", "Global Reader");
        service.OnGet = _ => throw new NoRelationshipException("NoRelationship", "none");
        var bodies = new List<string>();
        foreach (var language in Languages)
        {
            var mail = (await Requester(language).PlanAsync(draft.RelationshipId, Token)).Invitation;
            Assert.All(["Andor Cloud", "Kék Tó Kft.", "730", "90", "Global Reader", mail.Link.OriginalString], part => Assert.Contains(part, mail.Body, StringComparison.Ordinal));
            Assert.All([mail.Body, mail.Subject, mail.HtmlBody], part => Assert.DoesNotContain("{{", part, StringComparison.Ordinal));
            bodies.Add(mail.Body);
        }

        Assert.Equal(Languages.Length, bodies.Distinct().Count());
    }

    [Theory]
    [InlineData("active")]
    [InlineData("expired")]
    public async Task A_relationship_in_another_status_cannot_be_requested(string status)
    {
        var error = await Assert.ThrowsAsync<ConflictException>(() => RequestAsync(graph.Add(status)));

        Assert.Equal("DelegatedAdminStatusUnfit", error.ErrorId);
    }

    [Fact]
    public async Task A_customer_who_cannot_be_read_is_written_to_in_English()
    {
        service.OnGet = _ => throw new NoRelationshipException("NoRelationship", "none");

        var invitation = await RequestAsync(graph.Add("created", "Global Reader"));

        Assert.Null(invitation.Culture);
        Assert.StartsWith("Hello Kék Tó Kft.,", invitation.Body, StringComparison.Ordinal);
    }

    private DelegatedAdminRequester Requester(string? culture = null) => new(service.Session(clock), RequestTemplates.Ours, culture, new Dictionary<string, string?>());

    private async Task<DelegatedAdminInvitation> RequestAsync(DelegatedAdminRelationship draft)
    {
        var requester = Requester();
        return await requester.CarryOutAsync(await requester.PlanAsync(draft.RelationshipId, Token), Token);
    }
}
