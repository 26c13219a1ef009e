using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Core.Tests.Invitations;

public sealed class SenderTests
{
    [Theory]
    [InlineData("ada@contoso.com", "ada@contoso.com", null)]
    [InlineData("Ada Lovelace <ada@contoso.com>", "ada@contoso.com", "Ada Lovelace")]
    [InlineData("\"Lovelace, Ada\" <ada@contoso.com>", "ada@contoso.com", "Lovelace, Ada")]
    [InlineData(" <ada@contoso.com> ", "ada@contoso.com", null)]
    public void A_sender_is_read_as_people_write_it(string text, string address, string? name) =>
        Assert.Equal(new MailParty(address, name), MailParties.Parse(text));

    [Theory]
    [InlineData("Ada")]
    [InlineData("a@b.hu, c@d.hu")]
    [InlineData("Ada <a@b.hu> <c@d.hu>")]
    [InlineData("Ada <a@b.hu>, c@d.hu")]
    public void What_is_no_sender_or_more_than_one_is_refused(string text) =>
        Assert.Equal("EmailInvalid", Assert.Throws<InvalidInputException>(() => MailParties.Parse(text)).ErrorId);

    [Fact]
    public void A_novel_names_nobody() =>
        Assert.Equal("EmailInvalid", Assert.Throws<InvalidInputException>(() => MailParties.Parse($"{new string('x', 2_000)} <ada@contoso.com>")).ErrorId);
}
