package muster.commitlog;

/** Cases that need a database. */
interface OnDatabase {

    Fixture on();
}
