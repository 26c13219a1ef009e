using System;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Invitations;

public sealed class InvitationLinkTests
{
    private static readonly Guid Provider = new("75af751c-f582-45e7-aee2-0fd6c8203c1d");

    [Fact]
    public void The_provider_goes_into_the_query_before_the_fragment() =>
        Assert.Equal(
            FakeService.Link.Replace("#", "&indirectCSPId=75af751c-f582-45e7-aee2-0fd6c8203c1d#"),
            InvitationLink.WithProvider(new Uri(FakeService.Link), Provider).OriginalString);

    [Fact]
    public void A_link_that_names_the_provider_already_stays_as_it_is()
    {
        var link = InvitationLink.WithProvider(new Uri(FakeService.Link), Provider);

        Assert.Same(link, InvitationLink.WithProvider(link, Provider));
    }

    [Fact]
    public void A_link_that_names_another_provider_is_not_trusted()
    {
        var link = InvitationLink.WithProvider(new Uri(FakeService.Link), Guid.NewGuid());

        Assert.Throws<MalformedAnswerException>(() => InvitationLink.WithProvider(link, Provider));
    }
}
