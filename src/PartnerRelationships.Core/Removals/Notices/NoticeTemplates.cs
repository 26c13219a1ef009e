using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Removals.Notices;

/// <summary>The templates of notices to one kind of recipient.</summary>
/// <param name="own">The partner's own; null for none.</param>
/// <param name="recipient">Whom the letters are for.</param>
public sealed class NoticeTemplates(ITemplateSource? own, RemovalNoticeRecipient recipient) : MailTemplates(own, new OurWording($"Notices.{recipient}"));
