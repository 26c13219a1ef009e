namespace PartnerRelationships.Core.Mail;

/// <summary>Reads HTML as a mail program does, so that rules about it need not guess.</summary>
public interface IHtmlReader
{
    /// <summary>Takes HTML apart. Nothing is followed or run.</summary>
    /// <exception cref="InvalidInputException">It is nested too deep to be a mail (HtmlInvalid).</exception>
    HtmlOutline Read(string html);
}
