using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Bench.Reading;

/// <summary>The form the benchmarks read: all fields answered, a deputy, 2.5 KB in UTF-8.</summary>
internal static class BenchForm
{
    internal static ContactForm Form { get; } = new(
        true,
        new TeamContact("サンプル電機株式会社 製品セキュリティ対策室", ["vh@sample-denki.example.co.jp", "psirt@sample-denki.example.co.jp"], "03-1234-5678", null, "〒100-0005\n東京都千代田区丸の内1-1-1\nサンプルビル 5階"),
        new PersonContact("山田 太郎", "情報セキュリティ部 脆弱性対応課", "部長", ["taro.yamada@sample-denki.example.co.jp"], "03-1234-5679", null, "〒100-0005\n東京都千代田区丸の内1-1-1\nサンプルビル 3階"),
        [new PersonContact("副島 花子", "情報セキュリティ部 脆弱性対応課", "主任", ["hanako@sample-denki.example.co.jp"], "03-1234-5680", null, "大阪府大阪市北区梅田1-2-3")]);
}
