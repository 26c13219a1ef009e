using System;
using PartnerRelationships.Core.Invitations.Delivery;

namespace PartnerRelationships.Core.Tests.Invitations;

public sealed class MailtoLinkTests
{
    [Fact]
    public void A_mail_that_fits_is_an_address() =>
        Assert.Equal("mailto:a@b.example?subject=K%C3%A9k&body=Szia%0D%0A%26", MailtoLink.Of("a@b.example", "Kék", "Szia\n&"));

    [Fact]
    public void A_mail_of_any_length_costs_nothing_to_refuse()
    {
        var body = new string('é', 10_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(MailtoLink.Of("a@b.example", "x", body));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}
