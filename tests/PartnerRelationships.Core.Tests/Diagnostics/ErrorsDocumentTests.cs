using System;
using System.IO;

namespace PartnerRelationships.Core.Tests.Diagnostics;

public sealed class ErrorsDocumentTests
{
    [Fact]
    public void The_document_is_what_the_tables_say()
    {
        var file = Path.Combine(Checkout.Root, "docs", "ERRORS.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, ErrorsDocument.Write());
        }

        Assert.Equal(ErrorsDocument.Write(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
