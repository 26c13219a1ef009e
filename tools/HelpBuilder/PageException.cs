using System;

namespace PartnerRelationships.HelpBuilder;

/// <summary>A page that cannot be used, and the line where that shows.</summary>
internal sealed class PageException(string file, int line, string message) : Exception(message)
{
    public string File => file;

    public int Line => line;
}
