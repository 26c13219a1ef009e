using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>Drafts the letters that the end of a relationship takes: Partner Center sends none (contract §5.7). Keeps nothing.</summary>
/// <param name="ports">Who gives notice.</param>
/// <param name="request">What the letters have in common.</param>
public sealed class NoticeDesk(INoticePorts ports, NoticeRequest request)
{
    /// <summary>Lets a request pass whose letters can be written.</summary>
    /// <exception cref="InvalidInputException">The address or the culture cannot be one (EmailInvalid, CultureInvalid).</exception>
    public void Check()
    {
        DraftInput.CheckAddress(request.Email);
        DraftInput.CheckCulture(request.Culture);
    }

    /// <summary>The notice of termination to a customer, in its language.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="provider">The provider through which it buys; null for none.</param>
    /// <exception cref="InvalidInputException">The template is not right or lacks a value, or its HTML has no place in a mail.</exception>
    public CustomerRemovalNotice ToCustomer(NoticeCustomer customer, IndirectProvider? provider) => Draft([customer], provider, CustomerCulture.Of(customer.Customer) ?? request.Culture) with
    {
        Recipient = RemovalNoticeRecipient.Customer,
        Name = NoticeText.OneLine(NoticeSubject.NameOf(customer.Customer)),
        CustomerId = customer.Customer.CustomerId,
        Email = request.Email ?? (customer.Customer.Email is { } email && DraftInput.IsAddress(email) ? email : null),
    };

    /// <summary>The letter that asks a provider to end relationships.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="customers">The customers concerned, one at least; who is there twice is named once.</param>
    /// <exception cref="InvalidInputException">As <see cref="ToCustomer"/>.</exception>
    public CustomerRemovalNotice ToProvider(IndirectProvider provider, IEnumerable<NoticeCustomer> customers)
    {
        var each = customers.GroupBy(one => one.Customer.CustomerId).Select(same => same.First()).ToArray();
        return Draft(each, provider, request.Culture) with
        {
            Recipient = RemovalNoticeRecipient.Provider,
            Name = NoticeText.OneLine(provider.Name),
            CustomerId = each.Length == 1 ? each[0].Customer.CustomerId : null,
            ProviderId = provider.ProviderId,
            Email = request.Email,
        };
    }

    private CustomerRemovalNotice Draft(IReadOnlyList<NoticeCustomer> customers, IndirectProvider? provider, string? culture)
    {
        var template = request.Templates.For(culture);
        var about = new NoticeSubject(customers, request.NoticeDays, ports.Clock.Now);
        var filled = template.Fill(NoticeFields.Of(about, provider?.Name, ports.Profile.Name, template.Language, request));
        var draft = NoticeRemark.OnTopOf(filled, template.Language, ports.Html);
        return new CustomerRemovalNotice
        {
            PartnerTenantId = ports.Profile.TenantId,
            Customers = [.. customers.Select(one => one.Customer)],
            Culture = template.Language.Name,
            Subject = draft.Subject,
            Body = draft.Text,
            HtmlBody = draft.Html,
            NoticeDate = about.Dates.Notice,
            NoticeDays = request.NoticeDays,
            EffectiveDate = about.Dates.Effective,
            CancellationDate = about.Dates.Cancellation,
            DataRetentionDate = about.Dates.DataRetention,
        };
    }
}
